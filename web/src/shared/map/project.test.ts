import { expect, test } from 'vitest'
import { fit } from '../photo'
import { pathOf, project, unproject, type Box } from './project'

const box: Box = [123, 31, 124, 31.5]
test('a press on the drawing finds the place drawn there', () => {
  const { size, point } = project(box)
  const [x, y] = point([123.25, 31.4])
  const [lon, lat] = unproject(box, size, [x, y])
  expect([lon.toFixed(4), lat.toFixed(4)]).toEqual(['123.2500', '31.4000'])
})
test('a press is found in a frame that is wider than the drawing', () => {
  const { size } = project(box)
  const [lon, lat] = unproject(box, { width: size.width * 2, height: size.height }, [size.width, size.height / 2])
  expect([lon, lat]).toEqual([123.5, 31.25])
})
test('an area is drawn closed', () => expect(pathOf(box, { type: 'Polygon', coordinates: [[[123, 31.5], [124, 31.5], [124, 31]]] })).toMatch(/^M0\.0 0\.0L.*Z$/))
test('a large photo is made to fit and keeps its shape', () => expect(fit(5120, 3840)).toEqual({ width: 2560, height: 1920 }))
test('a small photo is left as it is', () => expect(fit(800, 600)).toEqual({ width: 800, height: 600 }))
