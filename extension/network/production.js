// @tanstack/virtual-core asks Node's `process` whether it is being developed with. There is none in a browser.
Object.assign(globalThis, { process: { env: { NODE_ENV: "production" } } });
