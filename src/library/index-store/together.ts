/**
 * Questions that are asked at once are answered at once: those of one turn go into one transaction, since beginning a
 * transaction takes longer than reading a row.
 * @param answerAll answers each question, in order
 */
export function together<Question, Answer>(
  answerAll: (questions: readonly Question[]) => Promise<readonly Answer[]>,
): (question: Question) => Promise<Answer> {
  let waiting: Waiting<Question, Answer>[] = [];
  const answerWaiting = () => {
    const asked = waiting;
    waiting = [];
    answerAll(asked.map(({ question }) => question)).then(
      (answers) => {
        for (const [at, answer] of answers.entries()) asked[at]?.resolve(answer);
      },
      (error) => {
        for (const { reject } of asked) reject(error);
      },
    );
  };
  return (question) =>
    new Promise((resolve, reject) => {
      waiting.push({ question, resolve, reject });
      if (waiting.length === 1) queueMicrotask(answerWaiting);
    });
}

interface Waiting<Question, Answer> {
  readonly question: Question;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}
