import type { ReactNode } from 'react';
import { assertNever } from '../app/result';
import type { PublicStatus, ScreenContent } from '../app/session/public-status';
import { ItemSheet } from './overlays/item-sheet';
import { MendingSheet } from './overlays/mending-sheet';
import { SignInTrouble } from './overlays/sign-in-trouble';
import { SoldOut } from './overlays/sold-out';
import { StillThere } from './overlays/still-there';
import { AgeCheckScreen } from './screens/age-check';
import { CheckInScreen } from './screens/check-in';
import { ChoosePaymentScreen } from './screens/choose-payment';
import { DiningScreen } from './screens/dining';
import { DoneScreen } from './screens/done';
import { CancelledScreen, OutOfOrderScreen } from './screens/endings';
import { MenuScreen } from './screens/menu';
import { OrderLabelScreen } from './screens/order-label';
import { PayingScreen } from './screens/paying';
import { PaymentFailedScreen, PaymentUnclearScreen } from './screens/payment-trouble';
import { NewTotalScreen, PlacingScreen, RewardUnconfirmedScreen } from './screens/placing';
import { ReviewScreen } from './screens/review';
import { RewardsScreen } from './screens/rewards';
import { SuggestionScreen } from './screens/suggestion';
import { TipScreen } from './screens/tip';
import { useSounds } from './sounds/use-sounds';
import { useStaff } from './staff/staff-state';

/** Every screen but the first one. */
export function VisitScreen({
  content,
}: {
  readonly content: Exclude<ScreenContent, { screen: 'attract' }>;
}): ReactNode {
  switch (content.screen) {
    case 'check_in':
      return <CheckInScreen content={content} />;
    case 'rewards':
      return <RewardsScreen content={content} />;
    case 'menu':
      return <MenuScreen content={content} />;
    case 'review':
      return <ReviewScreen content={content} />;
    case 'dining':
      return <DiningScreen content={content} />;
    case 'order_label':
      return <OrderLabelScreen content={content} />;
    case 'suggestion':
      return <SuggestionScreen content={content} />;
    case 'age_check':
      return <AgeCheckScreen content={content} />;
    case 'tip':
      return <TipScreen content={content} />;
    case 'placing':
      return <PlacingScreen content={content} />;
    case 'reward_unconfirmed':
      return <RewardUnconfirmedScreen content={content} />;
    case 'new_total':
      return <NewTotalScreen content={content} />;
    case 'choose_payment':
      return <ChoosePaymentScreen content={content} />;
    case 'paying':
      return <PayingScreen content={content} />;
    case 'payment_failed':
      return <PaymentFailedScreen content={content} />;
    case 'payment_unclear':
      return <PaymentUnclearScreen content={content} />;
    case 'done':
      return <DoneScreen content={content} />;
    case 'cancelled':
      return <CancelledScreen content={content} />;
    case 'out_of_order':
      return <OutOfOrderScreen content={content} />;
    default:
      return assertNever(content);
  }
}

/** What may lie over the screens of a visit and knows of its guest and basket. */
export function VisitOverlays({ status }: { readonly status: PublicStatus }): ReactNode {
  const { content } = status;
  useSounds();
  // Nothing comes up between staff and their console; a guest's open item stays where it is, below it.
  const isStaff = useStaff((staff) => staff.isOpen);
  return (
    <>
      {'signIn' in content && (
        <>
          <ItemSheet basket={content.basket} />
          {!isStaff && <SoldOut basket={content.basket} />}
          <MendingSheet screen={content.screen} guest={content.guest} basket={content.basket} />
          {!isStaff && <SignInTrouble content={content} />}
        </>
      )}
      <StillThere ms={isStaff ? undefined : status.stillThereMs} />
    </>
  );
}
