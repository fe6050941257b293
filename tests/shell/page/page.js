// The least page that speaks to the shell: it lists what reaches it, a line each.
const host = globalThis.rejoinderHost

const list = (text) => {
  const line = document.createElement('li')
  line.textContent = text
  document.querySelector('ul').append(line)
}
const listFile = (file) => {
  list(file === null ? 'no file' : `${file.name}: ${new TextDecoder().decode(file.bytes)}`)
  if (file !== null) host.showTitle(file.name, false, file.handle)
}
const listReply = (reply) => (reply.done ? listFile(reply.value) : list(`refused: ${reply.refusal}`))

host.onCommand((id) => list(`command ${id}`))
host.onFile(listFile)
host.initialFile().then(listReply)
document.querySelector('button').addEventListener('click', async () => listReply(await host.openFile()))
