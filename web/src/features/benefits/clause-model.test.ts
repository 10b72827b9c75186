import { expect, test } from 'vitest'
import { writeClause, type Clause } from './clause-model'

const CLAUSE: Clause = {
  columns: [
    { asked: 'size', label: '规模', labelEn: 'Size', blank: false },
    { asked: 'insured_staff / insured_staff_before', label: '比', labelEn: 'Ratio', blank: true },
    { asked: 'high_tech', label: '高新', labelEn: 'High-tech', blank: false },
  ],
  rows: [{ words: '小于 5 & 其他', wordsEn: 'less', cells: ['"micro", "small"', '>= 0.945', 'true'], amount: 'min(500, 360 * insured_staff_before)' }],
}

test('a clause is written as DMN with the types of its columns and every field named once', () => {
  const dmn = writeClause('trial', CLAUSE)
  expect(dmn).toContain('hitPolicy="FIRST"')
  expect(dmn.match(/<inputData/g)).toHaveLength(4)
  expect(dmn).toContain('name="size" typeRef="string"')
  expect(dmn).toContain('name="high_tech" typeRef="boolean"')
  expect(dmn).toContain('name="insured_staff_before" typeRef="number"')
  expect(dmn).toContain('anlan:blank="no"')
  expect(dmn).not.toContain('name="min"')
})

test('signs of the markup in a cell and in words are escaped', () => {
  const dmn = writeClause('trial', CLAUSE)
  expect(dmn).toContain('<text>&gt;= 0.945</text>')
  expect(dmn).toContain('小于 5 &amp; 其他')
})

test('an empty cell asks nothing', () => {
  const dmn = writeClause('trial', { ...CLAUSE, rows: [{ words: 'a', wordsEn: '', cells: ['', ' ', 'true'], amount: '1' }] })
  expect(dmn.match(/<text>-<\/text>/g)).toHaveLength(2)
})
