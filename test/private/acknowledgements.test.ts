import { App, Stack, Stage, Validations } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { AcknowledgementForm, Acknowledgements } from '../../src/private/acknowledgements';

const ID = 'EncryptedCaches-SomeRule';
const QUALIFIED = `EncryptedCaches::${ID}`;
const { ANY, PLAIN } = AcknowledgementForm;

let app: App;
let scope: Construct;
beforeEach(() => {
  app = new App();
  scope = new Construct(new Stack(new Stage(app, 'Stage'), 'Stack'), 'Scope');
});

const reasonOf = (form: AcknowledgementForm, id = ID): string | undefined => new Acknowledgements(form, 'EncryptedCaches').reasonFor(id, scope);

test('there is none unless somebody gave one', () => {
  expect(reasonOf(ANY)).toBeUndefined();
});

test.each([
  [ID, 'why', 'why'], [QUALIFIED, undefined, 'why'], [`annotation::${ID}`, 'why', 'why'], [`Annotation::${ID}`, 'why', 'why'], [`Construct-Annotations::${ID}`, 'why', 'why'],
  [`Other::${ID}`, undefined, undefined], ['EncryptedCaches-SomeRuleToo', undefined, undefined], ['SomeRule', undefined, undefined],
  [`${ID}[unresolved]`, undefined, undefined], [`${QUALIFIED}[unresolved]`, undefined, undefined],
])('%s counts as %p in the plain form and as %p in any', (id, plain, any) => {
  Validations.of(scope).acknowledge({ id, reason: 'why' });
  expect([reasonOf(PLAIN), reasonOf(ANY)]).toEqual([plain, any]);
});

test.each<[string, () => Construct]>([
  ['the construct', () => scope], ['the stack', () => Stack.of(scope)], ['the stage', () => Stage.of(scope)!], ['the app', () => app],
])('one on %s counts', (_, place) => {
  Validations.of(place()).acknowledge({ id: ID, reason: 'why' });
  expect(reasonOf(PLAIN)).toBe('why');
});

test('one on a child or a neighbour does not count', () => {
  Validations.of(new Construct(scope, 'Child')).acknowledge({ id: ID, reason: 'why' });
  Validations.of(new Construct(Stack.of(scope), 'Neighbour')).acknowledge({ id: ID, reason: 'why' });
  expect(reasonOf(ANY)).toBeUndefined();
});

test('the nearest one gives the reason', () => {
  Validations.of(app).acknowledge({ id: ID, reason: 'far' });
  Validations.of(scope).acknowledge({ id: ID, reason: 'near' });
  expect(reasonOf(PLAIN)).toBe('near');
});

test('one among several is found', () => {
  Validations.of(scope).acknowledge({ id: 'EncryptedCaches-First', reason: 'first' }, { id: ID, reason: 'why' });
  Validations.of(scope).acknowledge({ id: 'EncryptedCaches-Last', reason: 'last' });
  expect([reasonOf(PLAIN), reasonOf(PLAIN, 'EncryptedCaches-Last')]).toEqual(['why', 'last']);
});

test('an unresolved finding has an id of its own', () => {
  Validations.of(scope).acknowledge({ id: `${QUALIFIED}[unresolved]`, reason: 'why' });
  expect(reasonOf(ANY, `${ID}[unresolved]`)).toBe('why');
});

test.each([null, 'text', 7, []])('metadata of another shape is passed over: %p', (data) => {
  scope.node.addMetadata(Validations.ACKNOWLEDGED_RULES_METADATA_KEY, data);
  expect(reasonOf(ANY)).toBeUndefined();
});

test('neighbours that share an ancestor do not share what was said of one of them', () => {
  const neighbour = new Construct(Stack.of(scope), 'Neighbour');
  Validations.of(app).acknowledge({ id: 'EncryptedCaches-Everywhere', reason: 'all' });
  Validations.of(neighbour).acknowledge({ id: ID, reason: 'why' });
  // One object for a whole app, as the pack uses it.
  const acknowledgements = new Acknowledgements(PLAIN, 'EncryptedCaches');
  expect([neighbour, scope, neighbour].map((each) => acknowledgements.reasonFor(ID, each))).toEqual(['why', undefined, 'why']);
  expect([neighbour, scope, app].map((each) => acknowledgements.reasonFor('EncryptedCaches-Everywhere', each))).toEqual(['all', 'all', 'all']);
});
