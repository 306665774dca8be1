// A deprecated API of aws-cdk-lib is a failure in every test.
process.env.JSII_DEPRECATED = 'fail';
// The CDK's own validation engine takes two seconds at its first run; the tests that are about it switch it on.
process.env.CDK_VALIDATION = 'false';
