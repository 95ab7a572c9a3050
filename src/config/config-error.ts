/** A config, or options of a plugin, that cannot be used. Each of its messages is one clear line. */
export class ConfigError extends TypeError {
  override name = 'ConfigError'
  readonly messages: string[]

  constructor(messages: string[]) {
    super(messages.join('\n'))
    this.messages = messages
  }
}
