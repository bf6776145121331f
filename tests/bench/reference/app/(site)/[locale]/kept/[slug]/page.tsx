import { PolicyText } from '../../../../../PolicyText.tsx';

/** Made anew an hour after it was made. */
export const revalidate = 3600;

/** None at the build; each at its first request. */
export function generateStaticParams(): [] {
  return [];
}

/** A policy, kept once it was asked for. */
export default async function Page({
  params,
}: {
  params: Promise<{ locale: string; slug: string }>;
}) {
  return <PolicyText {...await params} />;
}
