import { chromium } from 'playwright-core';
const b = await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu','--disable-dev-shm-usage']});
for (const [name,w,h,scheme] of [['desk',1280,900,'light'],['desk-dark',1280,900,'dark'],['phone',390,844,'dark'],['phone-light',390,844,'light']]) {
  const c = await b.newContext({serviceWorkers:'block',reducedMotion:'reduce',colorScheme:scheme,viewport:{width:w,height:h}});
  const p = await c.newPage(); let i=0;
  const shot = async (full=false) => { await p.waitForTimeout(200); await p.screenshot({path:`/tmp/er/shots/shift-${name}-${i++}.png`,fullPage:full}); };
  try {
    await p.clock.install({time:new Date('2026-11-23T14:00:00Z')});
    await p.goto(`http://localhost:4777/practice/shift/?case=urgent-care-short&seed=7`); await p.waitForLoadState('networkidle');
    await p.evaluate(()=>document.querySelector('section.simulation')?.scrollIntoView()); await shot(true);
    await p.getByRole('button',{name:'Begin the shift'}).click();
    await p.getByRole('heading',{name:'Waiting room'}).waitFor();
    await shot();
    await p.getByRole('button',{name:'Wait until something happens'}).click(); await p.clock.runFor(180000); await shot(true);
    const call=p.getByRole('button',{name:/^Call /}).first(); await call.click(); await p.clock.runFor(500); await shot();
    await p.getByRole('button',{name:/^“[^”]*\?”$/}).first().click(); await p.clock.runFor(60000); await shot(true);
    const task=p.locator('button',{hasText:/Rooming|Temperature|Pulse|Oximetry|Respiration|ECG/}).first(); await task.click(); await p.waitForTimeout(800); await p.clock.runFor(1000); await shot(true);
    await p.getByRole('button',{name:'Step out'}).click(); await p.clock.runFor(600000); await shot(true);
    await p.getByRole('button',{name:'Close the shift'}).click(); await p.clock.runFor(1000); await shot(true);
  } catch(e){console.log(name,i,String(e).slice(0,400)); await shot();}
  await c.close();
}
await b.close();
