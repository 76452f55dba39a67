import sharp from 'sharp'

/** A river bank with a pipe that runs, as a citizen's photograph would show it; drawn, so that it is nobody's place. */
const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="900" viewBox="0 0 1200 900">
<defs><linearGradient id="sky" x2="0" y2="1"><stop stop-color="#b9c9d6"/><stop offset="1" stop-color="#e9e4d6"/></linearGradient>
<linearGradient id="river" x2="0" y2="1"><stop stop-color="#6f8f8c"/><stop offset="1" stop-color="#35504f"/></linearGradient></defs>
<rect width="1200" height="900" fill="url(#sky)"/><circle cx="250" cy="190" r="60" fill="#f6e2b8"/>
<path d="M0 360Q300 280 600 340T1200 300V620H0Z" fill="#7c8f6a"/><path d="M0 430Q420 380 760 440T1200 400V700H0Z" fill="#5f7450"/>
<path d="M0 560Q380 520 700 580T1200 560V900H0Z" fill="url(#river)"/><path d="M640 400L1200 380V610Q900 600 700 590Z" fill="#8d8577"/>
<g fill="none" stroke="#77705f" stroke-width="6"><path d="M660 450H1200M680 510H1200M760 400V450M900 400V450M1040 400V450M830 450V510M970 450V510M1110 450V510"/></g>
<path d="M806 520Q800 600 770 660Q700 720 560 760Q760 770 880 700Q900 620 880 520Z" fill="#c9c7ba" opacity=".85"/>
<circle cx="844" cy="508" r="54" fill="#4a463d"/><circle cx="844" cy="508" r="40" fill="#1f1d19"/>
<g stroke="#9db3ae" stroke-width="5" opacity=".5"><path d="M80 690H330M200 760H520M620 830H1010M60 850H240"/></g></svg>`

export function drawnPicture(): Promise<Uint8Array> {
  return sharp(Buffer.from(DRAWING)).png().toBuffer()
}
