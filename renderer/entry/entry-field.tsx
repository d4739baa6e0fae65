import { useId, type ReactNode, type Ref } from 'react';

/** See {@link EntryField}. */
export interface EntryFieldProps {
  readonly label: string;
  /** What it shows. */
  readonly text: string;
  /** Shown, pale, while there is no text. */
  readonly example?: string;
  /** Stands below while there is no problem. */
  readonly hint: string;
  /** What is wrong with the text, as a sentence. */
  readonly problem: string | undefined;
  readonly isReadOnly: boolean;
  readonly type: 'tel' | 'email' | 'table' | 'name' | 'search';
  /** Somebody wrote into the input by other means than our keys: pasted, dictated, by an assistive device. */
  readonly onText: (text: string) => void;
  readonly ref?: Ref<HTMLInputElement>;
}

/** From so many characters on the text is drawn smaller, and smaller still. */
const LONG = 28;
const LONGER = 44;

/**
 * A field whose text and caret are drawn large, its end always in view. On top lies a real input, unseen, so that the focus,
 * screen readers and assistive devices find what they know; its own drawing will not keep the end in view without focus.
 */
export function EntryField(props: EntryFieldProps): ReactNode {
  const { label, text, example, hint, problem, isReadOnly, type, onText, ref } = props;
  const id = useId();
  const length = text.length > LONGER ? 'longer' : text.length > LONG ? 'long' : undefined;
  return (
    <div className="entry-field" data-invalid={problem !== undefined || undefined}>
      <label className="entry-field__label" htmlFor={`${id}-input`}>
        {label}
      </label>
      {/* Numbers and addresses are written from left to right in every language. */}
      <div className="entry-field__box" dir="ltr">
        <div className="entry-field__text" data-length={length} aria-hidden="true">
          <span>{text}</span>
          <i className="entry-field__caret" />
          {text === '' && <span className="entry-field__example">{example}</span>}
        </div>
        <input
          ref={ref}
          id={`${id}-input`}
          className="entry-field__input"
          type="text"
          inputMode="none"
          name={type}
          value={text}
          readOnly={isReadOnly}
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-note`}
          onChange={(event) => onText(event.target.value)}
        />
      </div>
      <div className="entry-field__note" id={`${id}-note`}>
        <p role="alert">{problem}</p>
        {problem === undefined && <p className="entry-field__hint">{hint}</p>}
      </div>
    </div>
  );
}
