/**
 * First names that are common in the US and no common words: a name beside one of them is told apart from “Light Blue” or “Sun City”.
 * Left out are names that begin sentences as words: Will, May, Mark, Grace, Rose, Bill. Not complete, and needn't be: it only warns.
 */
export const commonFirstNames =
  'James|John|Robert|Michael|David|William|Richard|Joseph|Thomas|Charles|Daniel|Matthew|Anthony|Steven|Paul|Andrew|Joshua|Kenneth|Kevin|Brian|George|Timothy|Ronald|Edward|Jason|Jeffrey|Ryan|Jacob|Gary|Nicholas|Eric|Jonathan|Stephen|Larry|Justin|Scott|Brandon|Benjamin|Samuel|Gregory|Alexander|Patrick|Jack|Dennis|Jerry|Jose|Juan|Carlos|Luis|Jesus|Miguel|Mary|Patricia|Jennifer|Linda|Elizabeth|Barbara|Susan|Jessica|Sarah|Karen|Lisa|Nancy|Betty|Sandra|Margaret|Ashley|Kimberly|Emily|Donna|Michelle|Carol|Amanda|Melissa|Deborah|Stephanie|Rebecca|Laura|Sharon|Cynthia|Kathleen|Amy|Angela|Anna|Ruth|Brenda|Pamela|Nicole|Katherine|Samantha|Christine|Emma|Catherine|Debra|Rachel|Carolyn|Janet|Maria|Helen|Diane|Julie|Olivia|Carmen|Rosa|Guadalupe';
