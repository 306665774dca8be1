export * from './cache-port-forward';
export * from './nat-bastion';
export * from './nat-bastion-access';
export * from './nat-bastion-access-grants';
export * from './nat-bastion-access-props';
export * from './nat-bastion-endpoint';
