import { z } from 'zod';
import { badRequest, notFound, type Answer, type Refusal } from './answers';
import { createMembers, type Member } from './members';
import type { TrainingGuests } from './guests';
import { enrolRequestSchema } from './request-checks';

/** The people that Thanx knows here: the samples, and who signed up since. */
export interface MemberDirectory {
  /** All of them by user id. */
  readonly members: ReadonlyMap<string, Member>;
  /** Whom Create Access Token means. */
  find(person: {
    user_id?: string | undefined;
    email?: string | undefined;
    phone?: string | undefined;
  }): Member | Refusal;
  /** Enrolment: `POST /users`. */
  enrol(body: unknown, mint: (member: Member) => unknown): Answer | Refusal;
  /** Back to the samples. */
  reset(): void;
}

const E164 = /^\+[1-9]\d{6,14}$/;

/** Makes the directory. `newId` makes a user id. */
export function createMemberDirectory(guests: TrainingGuests, newId: () => string): MemberDirectory {
  const members = createMembers(guests);
  const withEmail = (email: string): Member | undefined =>
    [...members.values()].find(({ sample }) => sample.email.toLowerCase() === email.toLowerCase());
  const withPhone = (phone: string): Member | undefined =>
    [...members.values()].find(({ sample }) => sample.phone === phone);
  // Thanx documents the words and neither status nor code; see `classify.ts` for how the kiosk reads it.
  const unknown = notFound('Unknown user');

  return {
    members,
    find: ({ user_id, email, phone }) => {
      if (user_id !== undefined) return members.get(user_id) ?? unknown;
      if (email !== undefined) {
        if (!z.email().safeParse(email).success) return invalid('EMAIL');
        return withEmail(email) ?? unknown;
      }
      // A number without its country code is no error at Thanx: it reads as foreign, and nobody has it.
      if (!/^\+?[\d ()-]{6,20}$/.test(phone ?? '')) return invalid('PHONE');
      return (phone === undefined ? undefined : withPhone(phone)) ?? unknown;
    },
    enrol: (body, mint) => {
      const request = enrolRequestSchema.safeParse(body);
      if (!request.success) return badRequest(z.prettifyError(request.error));
      const { email = '', phone = '', first_name = '', last_name = '' } = request.data.user;
      if (first_name.trim() === '' || last_name.trim() === '') {
        return { status: 400, code: 'USER_NAME_REQUIRED', message: 'First and last name are required fields.' };
      }
      if (!z.email().safeParse(email).success) return invalid('EMAIL');
      if (!E164.test(phone)) return invalid('PHONE');
      if (withEmail(email) ?? withPhone(phone)) return badRequest('User account exists');
      const sample = {
        about: 'Signed up in this training',
        user_id: newId(),
        first_name,
        last_name,
        email,
        phone,
        rewards: [],
        points_products: [],
        points: [],
      };
      const member: Member = { sample, rewards: [], balances: new Map() };
      members.set(sample.user_id, member);
      const user = { id: sample.user_id, email, phone, first_name, last_name };
      return { status: 201, body: { user, authorization: mint(member) } };
    },
    reset: () => {
      members.clear();
      for (const [id, member] of createMembers(guests)) members.set(id, member);
    },
  };
}

function invalid(field: 'EMAIL' | 'PHONE'): Refusal {
  return {
    status: 400,
    code: `USER_${field}_INVALID`,
    message: `The ${field.toLowerCase()} entered is invalid.`,
  };
}
