import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  // Relative, so that the console also works below a path of a reverse proxy. Its own pages are one level deep for this reason.
  base: './',
  plugins: [react()],
  build: {
    // The content security policy allows no `data:` scripts or styles; what is small stays a file.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
  },
  server: {
    proxy: { '/api': 'http://127.0.0.1:4000', '/login': 'http://127.0.0.1:4000', '/logout': 'http://127.0.0.1:4000' },
  },
})
