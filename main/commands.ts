import { COMMANDS, type CommandInput, type CommandName, type CommandOutput, type Refusal } from '../app/ipc/contract';
import { err, ok, type Result } from '../app/result';

/** What main does on each command. Handlers get checked input; what they answer is checked, too. */
export type CommandHandlers = {
  readonly [Name in CommandName]: (
    input: CommandInput<Name>,
  ) => Result<CommandOutput<Name>, Refusal> | Promise<Result<CommandOutput<Name>, Refusal>>;
};

/** Why a command was refused or failed, for the log: never what it carried. */
export type CommandComplaint = 'untrusted_sender' | 'bad_input' | 'bad_output' | 'threw';

/**
 * Answers one command: sender, then input, then the handler, then its output. A refusal is a value; nothing the renderer sends
 * makes this throw.
 */
export async function answerCommand<Name extends CommandName>(
  handlers: CommandHandlers,
  name: Name,
  input: unknown,
  isTrusted: boolean,
  complain: (name: CommandName, complaint: CommandComplaint) => void,
): Promise<Result<CommandOutput<Name>, Refusal>> {
  const refuse = (kind: Refusal['kind'], complaint: CommandComplaint): Result<never, Refusal> => {
    complain(name, complaint);
    return err({ kind });
  };
  if (!isTrusted) return refuse('not_allowed', 'untrusted_sender');
  try {
    const checked = COMMANDS[name].input.safeParse(input);
    if (!checked.success) return refuse('bad_input', 'bad_input');
    const answer = await handlers[name](checked.data as CommandInput<Name>);
    if (!answer.ok) return answer;
    const output = COMMANDS[name].output.safeParse(answer.value);
    if (!output.success) return refuse('failed', 'bad_output');
    return ok(output.data as CommandOutput<Name>);
  } catch {
    // Only a bug of ours gets here; the guest's screen must stay alive all the same.
    return refuse('failed', 'threw');
  }
}
