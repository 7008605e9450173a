import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { english, files, hostile, printed, writePublication } from './testing/publication.ts'
const data='/tmp/mid-data'; rmSync(data,{recursive:true,force:true}); mkdirSync(data,{recursive:true})
await writePublication(data,[printed,english,hostile],files)
const env={...process.env,NODE_ENV:'production',ASTRO_TELEMETRY_DISABLED:'1',GONGKAI_DATA:data,SITE_URL:'https://gk.example.gov.cn',BASE_PATH:process.env.BP??'/gk'}
const build=(out:string,extra:object)=>{const r=spawnSync(process.execPath,['../node_modules/astro/bin/astro.mjs','build','--outDir',out],{env:{...env,...extra},stdio:'inherit'}); if(r.status!==0) process.exit(1)}
build('dist/zz-static',{}); build('dist/zz-res',{GONGKAI_RENDERER:'1'})
Object.assign(process.env,env)
const m=await import(path.resolve('dist/zz-res/server/entry.mjs'))
const t0=performance.now()
const r=m.renderer
const plan=r.take('r1')
console.log('take',performance.now()-t0, plan.parts.map((p:any)=>`${p.key}:${p.files}`).join(' '))
const all=new Map<string,string>()
const walk=(d:string,b=''):void=>{for(const e of readdirSync(d,{withFileTypes:true})){const q=b+e.name; if(e.isDirectory()) walk(path.join(d,e.name),q+'/'); else all.set(q,path.join(d,e.name))}}
walk('dist/zz-static')
const seen=new Set<string>(); let diff=0
for(const {key} of plan.parts) for(const [f,w] of r.made(key)) { seen.add(f); if(w.startsWith('attachment ')) continue
  const bytes=Buffer.from(await r.file(f)); const there=all.get(f); if(!there){console.log('not in static',f);continue}
  const other=readFileSync(there); if(!other.equals(bytes)){diff++; if(diff<4){ const a=other.toString(),b=bytes.toString(); let i=0; while(a[i]===b[i]) i++; console.log('DIFF',f,i,JSON.stringify(a.slice(i-80,i+80)),JSON.stringify(b.slice(i-80,i+80)))}}}
for(const [f,c] of r.searchIndex()){seen.add(f); if(readFileSync(all.get(f)??'/dev/null','utf8')!==c) console.log('si diff',f)}
for(const f of all.keys()) if(!seen.has(f)&&!f.startsWith('_astro')) console.log('only static',f)
const a1=readdirSync('dist/zz-static/_astro').sort(), a2=readdirSync('dist/zz-res/client/_astro').sort()
console.log('astro assets', a1.length,a2.length, a1.filter(x=>!a2.includes(x)), a2.filter(x=>!a1.includes(x)))
console.log('files',seen.size,'diff',diff)
