import { WantedLine, wantedStateOf } from './wanted-state';
import type { Problem } from '../../engine';
import type { TemplateResource } from '../../template';

/** What is wrong with a line in a release; nothing if it fits. */
type Fault = (line: WantedLine, version: string) => string | undefined;

/** The lines about a subject that do not fit the release which the document declares. */
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
