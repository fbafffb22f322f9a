export const title = "Cast";
export const summary = "A member of your cast, the same face in every shot.";
export const characterOut = "Character";
export const chooseACastMember = "Choose a cast member.";
export const thisCastMemberIsGoneChoose = "This cast member is gone. Choose another.";
