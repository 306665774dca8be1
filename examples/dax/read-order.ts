import { DaxDocument } from '@amazon-dax-sdk/lib-dax';

const { AWS_REGION, DAX_URL, TABLE_NAME } = process.env;

// Shared by all invocations of a function instance, because each client opens its own connections.
const orders = new DaxDocument({ endpoint: DAX_URL, region: AWS_REGION });

/** The event of the function. */
export interface ReadOrder {
  readonly id: string;
}

/** Returns the order with an id, or `null` if there is none. */
export async function handler({ id }: ReadOrder): Promise<Record<string, unknown> | null> {
  const { Item } = await orders.get({ TableName: TABLE_NAME, Key: { id } });
  return Item ?? null;
}
