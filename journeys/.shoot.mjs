import { chromium } from 'playwright-core'
const base = process.argv[2], out = '/tmp/lead/shots/'
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync','--use-gl=angle','--use-angle=swiftshader','--enable-unsafe-swiftshader'] })
const shot = async (name, vp, path, { login, elder, locale='zh-CN', full=true, wait=1500, act } = {}) => {
  const c = await b.newContext({ viewport: vp, locale, timezoneId: 'Asia/Shanghai', baseURL: base, deviceScaleFactor: 1, isMobile: vp.width<700, hasTouch: vp.width<700 })
  const p = await c.newPage()
  p.on('pageerror', e => console.log(name, 'pageerror', e.message))
  p.on('console', m => { if (m.type()==='error') console.log(name, 'console', m.text().slice(0,200)) })
  if (login) { await p.goto('/'); await p.evaluate(async (l) => { await fetch('/api/access/sign-in', { method:'POST', headers:{'Content-Type':'application/json','Anlan-Command':crypto.randomUUID()}, body: JSON.stringify({login:l,password:'linlan-demo'}) }) }, login) }
  if (elder) { await p.goto('/'); await p.evaluate(() => { for (const k of Object.keys(localStorage)) console.log(k) }) }
  await p.goto(path); await p.waitForTimeout(wait)
  if (act) await act(p)
  await p.screenshot({ path: out + name + '.png', fullPage: full })
  await c.close(); console.log('shot', name)
}
const phone = { width: 390, height: 844 }, desk = { width: 1440, height: 900 }
const only = process.argv[3]
const num = process.argv[4]
const code = process.argv[5]
const all = {
  progress_phone: () => shot('progress_phone', phone, '/progress', { wait: 800, act: async p => { await p.fill('input >> nth=0', num); await p.fill('input >> nth=1', code); await p.getByRole('button', { name: '查进度' }).click(); await p.waitForTimeout(2500); console.log(p.url()) } }),
  elder: () => shot('elder', phone, '/', { wait: 800, act: async p => { await p.getByRole('button', { name: '长辈版' }).first().click(); await p.waitForTimeout(800) } }),
  rep_place: () => shot('rep_place', phone, '/report', { wait: 1500, full: false, act: async p => { await p.screenshot({ path: out+'rep_kind.png' }); await p.getByText('路面坑洞、破损').first().click(); await p.waitForTimeout(800); await p.getByRole('button', { name: /下一|继续/ }).first().click({timeout:4000}).catch(e=>console.log('no next')); await p.waitForTimeout(1200); await p.screenshot({ path: out+'rep_photo.png' }); const f = p.locator('input[type=file]').first(); await f.setInputFiles('/tmp/lead/pothole.png', {timeout:5000}); await p.waitForTimeout(4000); await p.getByRole('button', { name: /下一|继续/ }).first().click({timeout:4000}).catch(e=>console.log('no next2')); await p.waitForTimeout(4000); console.log(p.url()) } }),

  home_phone: () => shot('home_phone', phone, '/'),
  home_desk: () => shot('home_desk', desk, '/'),
  home_en: () => shot('home_en', desk, '/', { locale: 'en-US' }),
  report1: () => shot('report1', phone, '/report'),
  signin: () => shot('signin', desk, '/sign-in'),
  desk_tasks: () => shot('desk_tasks', desk, '/desk', { login: 'li.handler', full: false, wait: 2500 }),
  desk_case: () => shot('desk_case', desk, '/desk/cases/' + num, { login: 'li.handler', full: false, wait: 4000 }),
  desk_tasks_phone: () => shot('desk_tasks_phone', phone, '/desk', { login: 'li.handler', wait: 2500 }),
}
for (const [k, f] of Object.entries(all)) if (!only || only === 'all' || k.includes(only)) await f().catch(e => console.log(k, e.message))
await b.close()
