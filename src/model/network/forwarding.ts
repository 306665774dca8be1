/**
 * What turns on the forwarding of packets in the script of an instance, on Linux. Each is one of the ways that the recipes for NAT
 * instances know (VPC user guide, work-with-nat-instances; the construct of the CDK; fck-nat); whatever else a script does, with one of these
 * it passes on what is not meant for itself.
 */
const KERNEL_FORWARDING: readonly RegExp[] = [
  // sysctl, or the file behind it. That it is turned off does not count.
  /\bip_forward\b(?!\s*=\s*0)/,
  /\bipv6\.conf\.\w+\.forwarding\b(?!\s*=\s*0)/,
  // Targets of iptables, statements of nftables.
  /\b(?:masquerade|dnat|snat)\b/i,
  // The NAT table of iptables, a NAT chain of nftables.
  /\biptables\b.*\s-t\s*nat\b/,
  /\btype\s+nat\b/,
  // EC2's own check, turned off from within.
  /--no-source-dest-check\b/,
];

/**
 * Programs that pass on connections. They are at home on servers of all kinds, so that they count only in a script that names a cache. A web
 * server that can do the same (nginx, Envoy) is one before all.
 */
const PROXIES = /\b(?:socat|haproxy|stunnel4?|rinetd|twemproxy|nutcracker)\b/;

/** Whether a script makes an instance pass on packets. */
export function forwardsPackets(script: string): boolean {
  return KERNEL_FORWARDING.some((pattern) => pattern.test(script));
}

/** Whether a script starts a program that passes on connections. */
export function runsProxy(script: string): boolean {
  return PROXIES.test(script);
}
