import * as fs from 'fs';
import * as path from 'path';
import { packageVersion } from '../../src/private/package-version';

test('the version is the one of the manifest', () => {
  const { version } = JSON.parse(fs.readFileSync(path.join(__dirname, '..', '..', 'package.json'), 'utf8'));
  expect(packageVersion()).toBe(version);
});
