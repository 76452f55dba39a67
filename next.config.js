import path from 'node:path'

/** @type {import('next').NextConfig} */
const config = {
  // The in-process server compresses, keeps and names what goes out.
  compress: false,
  poweredByHeader: false,
  generateEtags: false,
  // Decoders of images from strangers stay out of this process.
  images: { unoptimized: true },
  // Every reader gets the whole document at once: there is no script on public pages that could move a late head into place.
  htmlLimitedBots: /.*/,
  // Pages are loaded when they are first asked for: a portal that only answers citizens never holds the desk in memory.
  // Documents and attachments are up to 20 MB; the server in front lets only signed-in staff send that much.
  experimental: { preloadEntriesOnStart: false, serverActions: { bodySizeLimit: '22mb' } },
  reactStrictMode: true,
  devIndicators: false,
  turbopack: { root: path.resolve(import.meta.dirname) },
  outputFileTracingRoot: path.resolve(import.meta.dirname),
  serverExternalPackages: ['@node-rs/argon2', '@prisma/adapter-pg', '@prisma/client', 'chinese-days', 'nodemailer', 'pg', 'pg-query-stream', 'pino', 'rate-limiter-flexible', 'sharp'],
  typescript: {
    // `npm run typecheck` checks everything, tests included.
    ignoreBuildErrors: true,
  },
  // Chinese has no prefix in addresses, yet lies in app/zh like English in app/en.
  async rewrites() {
    return { beforeFiles: [{ source: '/:path((?!zh(?:/|$)|en(?:/|$)|api/|_next/|__nextjs)(?!.*\\.[a-z0-9]+$).*)', destination: '/zh/:path' }], afterFiles: [], fallback: [] }
  },
}

export default config
