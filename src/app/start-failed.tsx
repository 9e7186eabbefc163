/** What stands when not even the catalogues came: so its words stand here, in both languages. */
export function StartFailed({ chinese }: { readonly chinese: boolean }) {
  return (
    <main role="alert" style={{ padding: 16 }} lang={chinese ? 'zh-CN' : 'en'}>
      <h1>{chinese ? 'Quayside 无法启动' : 'Quayside could not start'}</h1>
      <p>
        {chinese
          ? '无法读取 config.json 或程序文件。重新加载，或联系控制台的维护者。'
          : 'config.json or a file of the console could not be read. Reload, or ask whoever serves it.'}
      </p>
    </main>
  );
}
