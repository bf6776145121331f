import { AccountPage } from './AccountPage.tsx';
import { NewPasswordForm } from './NewPasswordForm.tsx';

/** The page of a one-time link, on which a password is chosen. */
export function NewPassword() {
  return (
    <AccountPage>
      <NewPasswordForm />
    </AccountPage>
  );
}
