import { Type } from 'typebox';

/** The member that every row of an emitted table gets beside what its file says. */
export const idOfFile: Type.TString = Type.String({ description: "The name of the row's file in the spec." });
