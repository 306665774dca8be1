/**
 * Commands that enable packet forwarding in a Linux user data script, as NAT instances use them (VPC user guide,
 * work-with-nat-instances; the CDK construct; fck-nat).
 */
const KERNEL_FORWARDING: readonly RegExp[] = [
  // sysctl, or its file. Turning it off does not count.
  /\bip_forward\b(?!\s*=\s*0)/,
  /\bipv6\.conf\.\w+\.forwarding\b(?!\s*=\s*0)/,
  // Targets of iptables, statements of nftables.
  /\b(?:masquerade|dnat|snat)\b/i,
  // The NAT table of iptables, a NAT chain of nftables.
  /\biptables\b.*\s-t\s*nat\b/,
  /\btype\s+nat\b/,
  // The instance turns off its source/destination check itself.
  /--no-source-dest-check\b/,
];

/**
 * Programs that forward connections. Many kinds of servers run them, so they count only in a script that names a cache. Web
 * servers that can forward too (nginx, Envoy) do not count.
 */
const PROXIES = /\b(?:socat|haproxy|stunnel4?|rinetd|twemproxy|nutcracker)\b/;

/** Whether a script makes an instance forward packets. */
export function forwardsPackets(script: string): boolean {
  return KERNEL_FORWARDING.some((pattern) => pattern.test(script));
}

/** Whether a script starts a program that forwards connections. */
export function runsProxy(script: string): boolean {
  return PROXIES.test(script);
}
