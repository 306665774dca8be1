export * from './time-of-day';
export * from './daily-window';
export * from './weekly-window';
