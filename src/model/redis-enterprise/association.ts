import { wantedStateOf } from './wanted-state';
import type { TemplateResource } from '../../template';
import { SSM_DOCUMENT } from '../resource-types';

/** The page that documents the targets and the rate control of associations. */
export const TARGETS_PAGE = 'https://docs.aws.amazon.com/systems-manager/latest/userguide/systems-manager-state-manager-targets-and-rate-controls.html';

/** Whether an association runs a document of `RedisEnterpriseTls`. */
export function runsLibraryDocument(association: TemplateResource): boolean {
  const document = association.referenced('Name');
  return document?.type === SSM_DOCUMENT && wantedStateOf(document) !== undefined;
}
