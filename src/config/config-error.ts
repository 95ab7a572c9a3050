/** An invalid config, or invalid options of a plugin. Each message is one line. */
export class ConfigError extends TypeError {
  override name = 'ConfigError'
  readonly messages: string[]

  constructor(messages: string[]) {
    super(messages.join('\n'))
    this.messages = messages
  }
}
