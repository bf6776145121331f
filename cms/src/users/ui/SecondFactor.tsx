import { AccountPage } from './AccountPage.tsx';
import { SecondFactorForm } from './SecondFactorForm.tsx';

/** The page a second factor is set up on: by whoever is signed in, or was led here by a sign-in. */
export function SecondFactor() {
  return (
    <AccountPage>
      <SecondFactorForm />
    </AccountPage>
  );
}
