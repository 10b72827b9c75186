import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router'
import { startWords } from '@shared/i18n'
import '@theme/base.css'
import { Providers } from './app/providers'
import { router } from './app/router'
import { keepShell } from './app/keep-shell'

void startWords().then(() =>
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <Providers>
        <RouterProvider router={router} />
      </Providers>
    </StrictMode>,
  ),
)
keepShell()
