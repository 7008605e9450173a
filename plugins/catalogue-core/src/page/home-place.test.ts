import { describe, expect, test } from 'vitest'
import { agencyKind, regionOf } from './home-place.ts'

describe('the kind of an agency', () => {
  test.each([
    // The five catalogues.
    ['区医疗保障局', '四川省乐山市', 'county'],
    ['资阳市医疗保障局', '四川省资阳市', 'city'],
    ['曲靖市麒麟区医疗保障局', '云南省曲靖市麒麟区', 'county'],
    ['省医疗保障局', null, 'province'],
    ['慈溪市医疗保障局', '浙江省宁波市慈溪市', 'county'],
    // Others.
    ['示例市医疗保障局', '示例市', 'city'],
    ['广州市人力资源和社会保障局', '广东省广州市', 'city'],
    ['荆州市沙市区教育局', '湖北省荆州市', 'county'],
    ['成都市市场监督管理局', '四川省成都市', 'city'],
    ['市场监督管理局', '四川省成都市', 'city'],
    ['上海市医疗保障局', '上海市', 'province'],
    ['上海市浦东新区医疗保障局', '上海市浦东新区', 'county'],
    ['恩施土家族苗族自治州医疗保障局', '湖北省恩施土家族苗族自治州', 'city'],
    ['阿克苏地区行政公署', '新疆维吾尔自治区阿克苏地区', 'city'],
    ['广西壮族自治区医疗保障局', null, 'province'],
    ['科尔沁右翼前旗医疗保障局', '内蒙古自治区兴安盟科尔沁右翼前旗', 'county'],
    ['雁江区宝台镇人民政府', '四川省资阳市雁江区', 'township'],
    ['资阳市社区服务中心', '四川省资阳市', 'city'],
    ['Cixi Healthcare Security Bureau', '浙江省宁波市慈溪市', 'county'],
    ['Provincial Healthcare Security Bureau', null, 'province'],
    ['District Healthcare Security Bureau', null, 'county'],
    ['国家医疗保障局', null, 'other'],
    ['', null, 'other'],
  ] as const)('%s in %s', (name, place, kind) => {
    expect(agencyKind({ name, place })).toBe(kind)
  })
})

describe('where an agency is', () => {
  test.each([
    ['浙江省宁波市慈溪市', '浙江省', '宁波市'],
    ['四川省乐山市', '四川省', '乐山市'],
    ['四川省', '四川省', null],
    ['上海市浦东新区', '上海市', null],
    ['新疆维吾尔自治区阿克苏地区', '新疆维吾尔自治区', '阿克苏地区'],
    ['示例市', '示例市', '示例市'],
    ['某地', '某地', null],
    ['Leshan, Sichuan', 'Sichuan', 'Leshan'],
    ['Sichuan', 'Sichuan', null],
    [' ', null, null],
    [null, null, null],
  ] as const)('%s', (place, province, city) => {
    expect(regionOf({ place })).toEqual({ province, city })
  })
})
