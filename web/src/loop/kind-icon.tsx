import { BulbOutlined, CarOutlined, CloudOutlined, DeleteOutlined, EnvironmentOutlined, StopOutlined, WarningOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'

const icons: Record<string, ReactNode> = {
  pothole: <WarningOutlined aria-hidden />,
  'manhole-cover': <StopOutlined aria-hidden />,
  'exposed-rubbish': <DeleteOutlined aria-hidden />,
  'street-light': <BulbOutlined aria-hidden />,
  'site-dust': <CloudOutlined aria-hidden />,
  'road-flooding': <CarOutlined aria-hidden />,
}

export const KindIcon = ({ kind }: { kind: string }): ReactNode => icons[kind] ?? <EnvironmentOutlined aria-hidden />
