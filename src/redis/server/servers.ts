/** Where the servers are. */
export interface RedisServers {
  /**
   * `redis://` or `rediss://`. More than one means the nodes of one cluster. With `sentinel`, only user, password,
   * database and TLS of the one URL count.
   */
  readonly urls: readonly string[];
  /** Sentinels, which know where the primary is. */
  readonly sentinel?: SentinelServers;
}

export interface SentinelServers {
  readonly nodes: readonly { readonly host: string; readonly port: number }[];
  /** The name under which the Sentinels watch the primary. */
  readonly name: string;
  /** Of the Sentinels themselves. */
  readonly password?: string;
}
