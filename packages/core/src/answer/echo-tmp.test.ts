import { readFileSync } from 'node:fs'
import { test } from 'vitest'
import { checkGrounding } from './grounding.ts'
test('mutate', () => {
  const all = JSON.parse(readFileSync('/tmp/answers.json', 'utf8')).filter((a: any) => a.answer && /^- /m.test(a.answer))
  let seed = 5
  const rnd = (n: number) => { seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff; return (seed >> 8) % n }
  const stats = new Map<string, [number, number, string[]]>()
  const run = (name: string, a: any, text: string, note: string) => {
    if (text === a.answer) return
    const s = stats.get(name) ?? [0, 0, []]; stats.set(name, s); s[0]++
    const g = checkGrounding(text, [a.answer], a.q, a.lang)
    if (g.ok) { s[1]++; if (s[2].length < 4) s[2].push(note) }
  }
  for (const a of all) {
    const lines: string[] = a.answer.split('\n')
    const bullets = lines.map((l, i) => [l, i] as const).filter(([l]) => l.startsWith('- '))
    const [l, i] = bullets[rnd(bullets.length)]!
    const put = (text: string, at = i) => lines.map((x, k) => (k === at ? text : x)).join('\n')
    // change a digit anywhere in bullet outside markers
    const digits = [...l.matchAll(/\d(?![^[]*\])/g)].filter((m) => !/^\d*\]/.test(l.slice(m.index)))
    if (digits.length) { const d = digits[rnd(digits.length)]!; const nd = String((Number(d[0]) + 1 + rnd(8)) % 10); const t = l.slice(0, d.index) + nd + l.slice(d.index! + 1); run('digit', a, put(t), `${l}  =>  ${t}`) }
    run('drop', a, lines.filter((_, k) => k !== i).join('\n'), l)
    if (bullets.length > 1) {
      const [m, j] = bullets[(bullets.findIndex((b) => b[1] === i) + 1) % bullets.length]!
      const ta = l.match(/\*\*[^*]+\*\*/)?.[0], tb = m.match(/\*\*[^*]+\*\*/)?.[0]
      if (ta && tb && ta !== tb) run('swap bold', a, lines.map((x, k) => (k === i ? x.replace(ta, tb) : k === j ? x.replace(tb, ta) : x)).join('\n'), `${l} <> ${m}`)
      const ma = l.match(/( \[\d+\])+[\[\d\]]*$/)?.[0], mb = m.match(/( \[\d+\])+[\[\d\]]*$/)?.[0]
      if (ma && mb) run('swap markers', a, lines.map((x, k) => (k === i ? x.slice(0, -ma.length) + mb : k === j ? x.slice(0, -mb.length) + ma : x)).join('\n'), `${l} <> ${m}`)
      run('all from other', a, put(m), `${l} => ${m}`)
    }
    const cap = [...l.matchAll(/\p{Lu}\p{Ll}{2,}/gu)]
    if (cap.length) { const c = cap[rnd(cap.length)]!; const t = l.slice(0, c.index) + 'Waldemar' + l.slice(c.index! + c[0].length); run('rename', a, put(t), `${l} => ${t}`) }
    run('add name', a, a.answer + '\n\nKunigunde', '')
    const hd = [...(lines[0] ?? '').matchAll(/\d+/g)].filter((m) => !/\]/.test(lines[0]!.slice(m.index! + m[0].length, m.index! + m[0].length + 1)))
    if (hd.length) { const d = hd[rnd(hd.length)]!; const t = lines[0]!.slice(0, d.index) + String(Number(d[0]) + 1 + rnd(3)) + lines[0]!.slice(d.index! + d[0].length); run('headline number', a, put(t, 0), `${lines[0]} => ${t}`) }
  }
  for (const [k, [n, bad, ex]] of stats) console.log('STAT', k, n, 'accepted', bad, '\n   ' + ex.join('\n   '))
}, 120000)
