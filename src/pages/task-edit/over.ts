/** The action of the button that saves over what somebody else has changed. */
export const OVER = 'over';
