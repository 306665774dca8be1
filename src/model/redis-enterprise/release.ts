import { WantedLine, wantedStateOf } from './wanted-state';
import type { Problem } from '../../engine';
import type { TemplateResource } from '../../template';

/** A sentence about a line that a release does not support; `undefined` if it does. */
type Fault = (line: WantedLine, version: string) => string | undefined;

/** Problems with the lines about a subject that the declared release does not support. */
export function checkRelease(document: TemplateResource, subject: string, fault: Fault): Problem[] | undefined {
  const state = wantedStateOf(document);
  const version = state?.about('version')[0]?.words[1];
  if (!state || version === undefined || version.includes('${')) return undefined;
  return state.about(subject).flatMap((line) => {
    if (line.words.slice(0, 3).some((word) => word.includes('${'))) return [];
    const detail = fault(line, version);
    return detail === undefined ? [] : [{ path: line.path, received: line.words.slice(0, 3).join(' '), detail }];
  });
}
