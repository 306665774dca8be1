import { X509Certificate, createPrivateKey } from 'crypto';
import * as http from 'http';
import * as https from 'https';
import type { AddressInfo } from 'net';
import { makeCertificate } from './certificates';

export interface Database {
  readonly uid: number;
  readonly name: string;
  [setting: string]: unknown;
}

/** What the REST API of a cluster was asked to change. */
export interface ApiChange {
  readonly method: string;
  readonly path: string;
  readonly body: Record<string, unknown>;
}

/**
 * Stands for the REST API of a cluster, with TLS and a certificate that nobody knows. It keeps state, and refuses what the API is documented to
 * refuse: unknown names (403), expired certificates (406), keys that do not belong (400), and whoever does not know the password (401).
 */
export class RedisEnterpriseApi {
  public static async start(options: { readonly password?: string } = {}): Promise<RedisEnterpriseApi> {
    const { certificate, key } = makeCertificate({ subject: 'self-signed' });
    const api = new RedisEnterpriseApi(options.password ?? 'password');
    api.server = https.createServer({ cert: certificate, key }, (request, response) => api.answer(request, response));
    await new Promise<void>((resolve) => api.server.listen(0, '127.0.0.1', resolve));
    return api;
  }

  public cluster: Record<string, unknown> = { name: 'redis.example.com' };
  public certificates: Record<string, string> = {};
  public databases: Database[] = [];
  public changes: ApiChange[] = [];
  /** How many requests are answered with 409 before one is served. */
  public busy = 0;
  public newApi = true;
  /** Where settings come from that rladmin changes. */
  public setting: (name: string) => unknown = nothing;
  private server!: https.Server;

  private constructor(private readonly password: string) {}

  public get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  public async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private answer(request: http.IncomingMessage, response: http.ServerResponse): void {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString();
      const [status, body] = this.serve(request, text === '' ? {} : JSON.parse(text) as Record<string, unknown>);
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
    });
  }

  private serve(request: http.IncomingMessage, body: Record<string, unknown>): [number, unknown] {
    const [, password] = Buffer.from((request.headers.authorization ?? '').replace('Basic ', ''), 'base64').toString().split(/:(.*)/s);
    if (password !== this.password) return [401, { error_code: 'unauthorized' }];
    const { method = '', url: path = '' } = request;
    if (this.busy > 0 && method === 'PUT') {
      this.busy--;
      return [409, { error_code: 'config_edit_conflict' }];
    }
    if (method === 'GET') return this.get(path);
    if (!path.endsWith('?dry_run')) this.changes.push({ method, path, body });
    const database = /^\/v1\/bdbs\/(\d+)(\?dry_run)?$/.exec(path);
    if (database) return this.putDatabase(Number(database[1]), body, database[2] !== undefined);
    if (path === '/v1/cluster/certificates' && this.newApi) return this.putCertificates(body.certificates as Record<string, string>[]);
    if (path === '/v1/cluster/update_cert') return this.putCertificates([body as Record<string, string>]);
    return [404, { error_code: 'not_found' }];
  }

  private get(path: string): [number, unknown] {
    if (path === '/v1/cluster') {
      const settings = ['min_control_TLS_version', 'min_data_TLS_version', 'min_sentinel_TLS_version', 'control_cipher_suites', 'data_cipher_list',
        'data_cipher_suites_tls_1_3', 'sentinel_cipher_suites', 'sentinel_tls_mode', 'encrypt_pkeys'];
      return [200, { ...Object.fromEntries(settings.map((name) => [name, this.setting(name)])), ...this.cluster }];
    }
    if (path === '/v1/cluster/certificates') {
      // With keys, as the API has it.
      return [200, Object.fromEntries(Object.entries(this.certificates).flatMap(([name, text]) => [[`${name}_cert`, text], [`${name}_key`, 'a key that nobody may see in a log or on a disk']]))];
    }
    if (path === '/v1/bdbs') return [200, this.databases];
    return [404, { error_code: 'not_found' }];
  }

  private putDatabase(uid: number, body: Record<string, unknown>, dryRun: boolean): [number, unknown] {
    const index = this.databases.findIndex((database) => database.uid === uid);
    if (index < 0) return [404, { error_code: 'db_not_exist' }];
    if (!['enabled', 'disabled', 'replica_ssl'].includes(String(body.tls_mode))) return [400, { error_code: 'invalid_schema' }];
    if (!dryRun) this.databases[index] = { ...this.databases[index], ...body };
    return [200, {}];
  }

  private putCertificates(certificates: readonly Record<string, string>[]): [number, unknown] {
    for (const { name, certificate, key } of certificates) {
      if (!['cm', 'api', 'proxy', 'syncer', 'metrics_exporter', 'ldap_client', 'mtls_trusted_ca', 'ccs_internode_encryption', 'data_internode_encryption', 'sso_service', 'sso_issuer'].includes(name)) {
        return [403, { error_code: 'unknown_certificate' }];
      }
      const leaf = new X509Certificate(certificate);
      if (new Date(leaf.validTo) < new Date()) return [406, { error_code: 'expired_certificate' }];
      if (key !== undefined && !leaf.checkPrivateKey(createPrivateKey(key))) return [400, { error_code: 'key_cert_mismatch' }];
    }
    for (const { name, certificate } of certificates) this.certificates[name] = certificate;
    return [200, {}];
  }
}

function nothing(): undefined {
  return undefined;
}
