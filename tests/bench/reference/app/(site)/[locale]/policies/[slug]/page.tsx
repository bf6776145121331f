import { PolicyText } from '../../../../../PolicyText.tsx';

export const dynamic = 'force-dynamic';

/** A policy, made for each who asks. */
export default async function Page({
  params,
}: {
  params: Promise<{ locale: string; slug: string }>;
}) {
  return <PolicyText {...await params} />;
}
