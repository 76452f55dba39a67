import { describe, expect, it } from 'vitest'
import { boundaryOf, BrokenBody, readMultipart } from '../../../app/_server/http/multipart'

const PICTURE = Buffer.from([0xff, 0xd8, 0x0d, 0x0a, 0x2d, 0x2d, 0x00, 0xff, 0xd9])

async function encoded(form: FormData): Promise<{ body: Buffer; boundary: string }> {
  const request = new Response(form)
  return { body: Buffer.from(await request.arrayBuffer()), boundary: boundaryOf(request.headers.get('content-type')!)! }
}

function someForm(): FormData {
  const form = new FormData()
  form.append('step', 'review')
  form.append('body-3', '积水。\r\n\r\n--第二段 𠮷 "引号"')
  form.append('body-"3"', '')
  form.append('pictures', new File([PICTURE], '照片"1".jpg', { type: 'image/jpeg' }))
  return form
}

describe('a form with files', () => {
  it('is read as a browser wrote it, byte by byte', async () => {
    const { body, boundary } = await encoded(someForm())
    const parts = readMultipart(body, boundary)
    expect(parts.map(({ name, fileName, content }) => [name, fileName, fileName === null ? content.toString() : content.toString('hex')])).toEqual([
      ['step', null, 'review'], ['body-3', null, '积水。\r\n\r\n--第二段 𠮷 "引号"'], ['body-"3"', null, ''], ['pictures', '照片"1".jpg', PICTURE.toString('hex')],
    ])
  })

  it('where none is chosen has a file without name and content', () => {
    const body = '--b\r\nContent-Disposition: form-data; name="pictures"; filename=""\r\nContent-Type: application/octet-stream\r\n\r\n\r\n--b--\r\n'
    expect(readMultipart(Buffer.from(body), 'b')).toEqual([{ name: 'pictures', fileName: '', content: Buffer.alloc(0) }])
  })

  it('is not copied: what is read is a piece of what came', async () => {
    const { body, boundary } = await encoded(someForm())
    expect(readMultipart(body, boundary)[3]!.content.buffer).toBe(body.buffer)
  })

  it('cut anywhere gives the fields before the cut, and never others', async () => {
    const { body, boundary } = await encoded(someForm())
    const whole = readMultipart(body, boundary)
    for (let length = boundary.length + 2; length < body.length; length += 1) {
      const parts = readMultipart(body.subarray(0, length), boundary, true)
      expect(parts).toEqual(whole.slice(0, parts.length))
    }
  })

  it('that ends before it should, or is none, is broken', async () => {
    const { body, boundary } = await encoded(someForm())
    for (let length = 0; length < body.lastIndexOf('--'); length += 1) expect(() => readMultipart(body.subarray(0, length), boundary)).toThrow(BrokenBody)
    const line = `--${boundary}\r\n`
    for (const text of ['', 'a=b', `${line}\r\n`, `${line}content-disposition: form-data\r\n\r\nx\r\n--${boundary}--`, `${line}content-disposition: attachment; name="a"\r\n\r\nx\r\n--${boundary}--`,
      `--${boundary}x\r\ncontent-disposition: form-data; name="a"\r\n\r\nx\r\n--${boundary}--`, `${line}${'x'.repeat(5000)}\r\n\r\nx\r\n--${boundary}--`]) {
      expect(() => readMultipart(Buffer.from(text), boundary), text.slice(0, 80)).toThrow(BrokenBody)
    }
  })
})

describe('the content type', () => {
  it.each([
    ['multipart/form-data; boundary=abc', 'abc'], ['Multipart/Form-Data;boundary="a b"', 'a b'], ['multipart/form-data; charset=utf-8; boundary=abc; x=y', 'abc'],
    ['multipart/form-data', null], ['multipart/mixed; boundary=abc', null], ['application/x-www-form-urlencoded', null], [`multipart/form-data; boundary=${'x'.repeat(71)}`, null], [undefined, null],
  ])('%s names the boundary %s', (type, boundary) => {
    expect(boundaryOf(type)).toBe(boundary)
  })
})
