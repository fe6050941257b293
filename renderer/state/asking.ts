import { create } from 'zustand'
import type { ArgumentMap } from '../../shared/document/argumentMap.ts'

/** A question over the window, with a button for each answer; to turn away from it is an answer too, `cancel`. */
export interface Question<Answer extends string> {
  readonly title: string
  readonly text: string
  /** Maps to choose between, shown as pictures side by side. */
  readonly sides?: readonly { readonly label: string; readonly map: ArgumentMap }[]
  /** What Enter says. */
  readonly first: Choice<Answer>
  readonly second: Choice<Answer>
}

export interface Choice<Answer extends string> {
  readonly answer: Answer
  readonly label: string
}

interface Asked extends Question<string> {
  answer(said: string): void
}

export const useQuestion = create<{ readonly asked: Asked | null }>(() => ({ asked: null }))

/** Asks the person. While another question waits for its answer, nobody is asked and the answer is `cancel`. */
export function ask<Answer extends string>(question: Question<Answer>): Promise<Answer | 'cancel'> {
  if (useQuestion.getState().asked !== null) return Promise.resolve('cancel')
  return new Promise((resolve) => {
    const answer = (said: string) => {
      useQuestion.setState({ asked: null })
      const choice = [question.first, question.second].find((one) => one.answer === said)
      resolve(choice?.answer ?? 'cancel')
    }
    useQuestion.setState({ asked: { ...question, answer } })
  })
}
