import { Duration, Token } from 'aws-cdk-lib';
import { access, accessStack, launchData } from './nat-bastion-stack';
import { recommendedAlarms } from '../../src/access/recommended-alarms';

/** How much longer a refresh takes that asks for as many names as user data has room for, and gets no answer: three names for each process, five seconds each. */
const NO_ANSWER_SECONDS = 15;

describe('the alarm for refreshes that fail', () => {
  const bastion = access(accessStack());
  /** The number of failures, and the seconds in which they are counted. */
  function failedRefreshes(refreshPeriod: Duration): { readonly threshold: number; readonly seconds: number } {
    const { threshold, metric, evaluationPeriods } = recommendedAlarms(refreshPeriod).find(({ id }) => id === 'RefreshFailed')!;
    return { threshold, seconds: metric(bastion).period.toSeconds() * evaluationPeriods };
  }

  const periods = Array.from({ length: 296 }, (_, index) => ({ period: 5 + index, ...failedRefreshes(Duration.seconds(5 + index)) }));

  test('goes off for every refresh period that is allowed when all fail, also after a long wait for the DNS', () => {
    expect(periods.filter(({ period, threshold, seconds }) => Math.floor(seconds / (period + NO_ANSWER_SECONDS)) < threshold)).toEqual([]);
  });

  test('goes off when half of them fail, and for short periods before that', () => {
    const most = ({ period, threshold, seconds }: typeof periods[number]): boolean => threshold <= seconds / period / 2;
    expect(periods.filter((each) => !most(each))).toEqual([]);
    // As close to half as a whole number can be.
    expect(periods.filter(({ period, threshold, seconds }) => period >= 15 && threshold + 1 <= seconds / period / 2)).toEqual([]);
  });

  test('does not go off when a single one fails', () => {
    expect(periods.filter(({ threshold }) => threshold < 2)).toEqual([]);
  });

  test('counts over periods that CloudWatch takes', () => {
    expect(periods.filter(({ seconds }) => seconds % 60 !== 0 || seconds < 300)).toEqual([]);
  });

  test('takes the longest period where only the deployment knows it', () => {
    const refreshPeriod = Duration.seconds(Token.asNumber({ Ref: 'Period' }));
    expect(failedRefreshes(refreshPeriod)).toEqual(failedRefreshes(Duration.minutes(5)));
    const house = accessStack();
    access(house, { refreshPeriod }).addRecommendedAlarms();
    expect(launchData(house.stack).UserData).toContain('period <Period>');
  });
});
