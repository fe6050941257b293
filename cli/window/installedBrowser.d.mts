/** The program of an installed Chromium, Chrome or Edge: browsers that know `--app`. */
export declare function installedBrowser(): string | null
