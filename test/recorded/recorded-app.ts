import * as fs from 'fs';
import { App, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';

/** An app whose template is recorded for each edition. Its name is that of its fixture: never reuse one for something else. */
export interface RecordedApp {
  /** The table that the app is in, which is also the name of the fixture's file. */
  readonly group: string;
  readonly name: string;
  build(): App;
  /** The same app without the option that it is about. */
  buildWithout?(): App;
}

/** Where constructs under test live: their templates hold nothing else. */
export interface House {
  readonly stack: Stack;
  readonly vpc: ec2.IVpc;
}

/**
 * One function for each option of a struct: a new option does not compile until it has one. The function returns that option with
 * a value that is not the default, and the options that it needs beside it.
 */
export type OptionTable<Struct> = {
  readonly [Option in keyof Struct]-?: (house: House) => Partial<Struct> & { readonly [Named in Option]-?: Struct[Option] };
};

/** One app for each option of a struct. `make` adds what the construct needs where the options leave it out. */
export function optionApps<Struct extends object>(
  group: string, table: OptionTable<Struct>, make: (house: House, options: Partial<Struct>) => unknown,
): RecordedApp[] {
  return Object.entries<(house: House) => Partial<Struct>>(table as never).map(([name, optionsIn]) => ({
    group,
    name,
    build: () => appWith((house) => make(house, optionsIn(house))),
    buildWithout: () => appWith((house) => {
      const { [name as keyof Struct]: _, ...others } = optionsIn(house);
      make(house, others as Partial<Struct>);
    }),
  }));
}

/** One app for each way of doing something: static factories, and methods that add resources. */
export function wayApps(group: string, table: { readonly [way: string]: (house: House) => unknown }): RecordedApp[] {
  return Object.entries(table).map(([name, make]) => ({ group, name, build: () => appWith(make) }));
}

function appWith(make: (house: House) => unknown): App {
  const app = new App();
  const stack = new Stack(app, 'Stack');
  try {
    make({ stack, vpc: vpcOf(stack, 'Vpc', '1') });
    return app;
  } catch (error) {
    fs.rmSync(app.outdir, { recursive: true, force: true });
    throw error;
  }
}

/** A VPC that exists, with subnets in three zones. */
export function vpcOf(stack: Stack, id: string, digit: string): ec2.IVpc {
  const inEachZone = (prefix: string) => ['a', 'b', 'c'].map((zone) => `${prefix}-${digit.repeat(7)}${zone}`);
  return ec2.Vpc.fromVpcAttributes(stack, id, {
    vpcId: `vpc-${digit.repeat(8)}`,
    availabilityZones: ['eu-west-1a', 'eu-west-1b', 'eu-west-1c'],
    privateSubnetIds: inEachZone('subnet'),
    privateSubnetRouteTableIds: inEachZone('rtb'),
    publicSubnetIds: inEachZone('subnet-f'),
    publicSubnetRouteTableIds: inEachZone('rtb-f'),
  });
}

/** The subnets of a VPC in its first two zones. */
export const TWO_ZONES: ec2.SubnetSelection = { availabilityZones: ['eu-west-1a', 'eu-west-1b'] };

/** A security group that exists. */
export function securityGroupOf(stack: Stack, id: string): ec2.ISecurityGroup {
  return ec2.SecurityGroup.fromSecurityGroupId(stack, id, 'sg-11111111111111111');
}
