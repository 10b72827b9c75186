import { EnvironmentOutlined, WarningOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'

const icons: Record<string, ReactNode> = { pothole: <WarningOutlined aria-hidden /> }

export const KindIcon = ({ kind }: { kind: string }): ReactNode => icons[kind] ?? <EnvironmentOutlined aria-hidden />
