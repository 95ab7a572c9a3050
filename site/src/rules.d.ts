/** What each rule checks, by its name; made by `vite.config.js`. */
declare module '#rules' {
  const descriptions: Record<'en' | 'zh', Record<string, string>>
  export default descriptions
}
