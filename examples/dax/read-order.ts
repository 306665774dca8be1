import { DaxDocument } from '@amazon-dax-sdk/lib-dax';

const { AWS_REGION, DAX_URL, TABLE_NAME } = process.env;

// One client for all calls that an instance of the function answers: each client opens connections of its own.
const orders = new DaxDocument({ endpoint: DAX_URL, region: AWS_REGION });

/** What the function is called with. */
export interface ReadOrder {
  readonly id: string;
}

/** The order with an id, or `null` where there is none. */
export async function handler({ id }: ReadOrder): Promise<Record<string, unknown> | null> {
  const { Item } = await orders.get({ TableName: TABLE_NAME, Key: { id } });
  return Item ?? null;
}
