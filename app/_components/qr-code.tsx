import QRCode from 'qrcode'

const QUIET_ZONE = 4

/** A QR code (ISO/IEC 18004, level M) drawn in the page itself: no request, no inline style. Always dark on light, or phones cannot read it. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const side = modules.size + 2 * QUIET_ZONE
  return (
    <svg className="qr" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={side} height={side} fill="#fff" />
      <path d={pathOf(modules)} fill="#000" />
    </svg>
  )
}

/** Runs of dark modules, one rectangle each. */
function pathOf(modules: { size: number; get(row: number, column: number): number }): string {
  const { size } = modules
  let path = ''
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const start = column
      while (column < size && modules.get(row, column)) column += 1
      if (column > start) path += `M${start + QUIET_ZONE} ${row + QUIET_ZONE}h${column - start}v1h-${column - start}z`
    }
  }
  return path
}
