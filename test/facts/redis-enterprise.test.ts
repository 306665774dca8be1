import {
  cipherFault, CipherNaming, DEFAULT_CIPHER_SUITES, isIn, namesEndWith, REDIS_ENTERPRISE_CERTIFICATES, REDIS_ENTERPRISE_SETTINGS,
  RedisEnterpriseSettingFacts, settingNamed,
} from '../../src/facts';

const RELEASES = ['6.0.20', '6.2', '6.4.2', '7.2.4', '7.4', '7.4.2', '7.8.4', '7.22.2', '8.0.6', '8.2'];
const SETTINGS = Object.values<readonly RedisEnterpriseSettingFacts[]>(REDIS_ENTERPRISE_SETTINGS);

describe('settings', () => {
  test.each(RELEASES)('have one name at most in %s', (release) => {
    for (const names of SETTINGS) expect(names.filter((setting) => isIn(setting, release)).length).toBeLessThanOrEqual(1);
  });

  test('are known by every name that they have or had', () => {
    const names = SETTINGS.flat().map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(settingNamed(name)?.setting.name).toBe(name);
    expect(settingNamed('min_data_tls_version')).toBeUndefined();
  });

  test.each([['6.4', '7.4.2'], ['7.2.4', '7.4.2'], ['7.4.2', undefined], ['8.0', undefined]])('the names of %s end with %s', (release, end) => {
    expect(namesEndWith(release)).toBe(end);
  });
});

test('certificates have names of their own', () => {
  const names = Object.values(REDIS_ENTERPRISE_CERTIFICATES).map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

test.each(Object.entries(DEFAULT_CIPHER_SUITES))('nothing is wrong with the suites that are the default for %s', (naming, suites) => {
  expect(suites.map((suite) => cipherFault(suite, naming as CipherNaming)).filter((fault) => fault !== undefined)).toEqual([]);
});
