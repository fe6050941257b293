// Node has WebAssembly, but its types leave it to the DOM's, which the command line does without.

declare namespace WebAssembly {
  class Module {
    private constructor()
  }
  function compile(bytes: Uint8Array): Promise<Module>
}
