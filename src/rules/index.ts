export { CATALOGUE, RULES_BY_SUBJECT } from './catalogue';
