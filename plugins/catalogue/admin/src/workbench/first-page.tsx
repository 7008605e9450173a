import { Navigate } from 'react-router-dom'
import { workAddress } from './addresses.ts'

/** Whoever logs in sees what waits for them. */
export const FirstPage = () => <Navigate to={workAddress} replace />
