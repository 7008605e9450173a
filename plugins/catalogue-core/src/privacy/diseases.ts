/** Words for an illness of one person. Policies bear them too: they tell something only beside a name. */
export const disease =
  /高血压|糖尿病|冠心病|脑梗|脑出血|中风|肿瘤|癌|白血病|淋巴瘤|尿毒症|肾衰|肾功能|肾炎|透析|肝炎|肝硬化|艾滋|HIV|梅毒|结核|精神分裂|抑郁|双相|癫痫|帕金森|阿尔茨海默|痴呆|血友病|再生障碍|地中海贫血|红斑狼疮|类风湿|强直性|慢阻肺|肺气肿|哮喘|尘肺|心衰|心力衰竭|心肌梗死|瓣膜|支架|骨折|截肢|瘫|残疾|移植|化疗|放疗|罕见病|重症肌无力|硬化|脊髓|先天性|畸形|唐氏|自闭|孤独症|流产|不孕|宫颈|乳腺|甲状腺|白内障|青光眼|失明|聋|帕金森|戈谢|渐冻/

/** Words that say somebody was found ill or treated. */
export const treatment =
  /确诊|诊断|罹患|患有|患了|身患|因病|病情|病历|病案|入院|出院|住院|手术|抢救|就诊|门诊号|住院号|医治无效|病故|病逝|[一二三四]级残疾/
