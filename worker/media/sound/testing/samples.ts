const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

/** 0.4 s of 500 Hz, mono at 44.1 kHz. */
export const sampleMp3 = bytesOf(
  "//tAwAAAAAAAAAAAAAAAAAAAAAAASW5mbwAAAA8AAAARAAAHpgAlJSUlJTMzMzMzM0BAQEBAQE5OTk5OTlxcXFxcXG" +
    "lpaWlpaXd3d3d3d4WFhYWFhZKSkpKSoKCgoKCgrq6urq6uu7u7u7u7ycnJycnJ19fX19fX5OTk5OTk8vLy8vLy////" +
    "//8AAAAATGF2YzU5LjM3AAAAAAAAAAAAAAAAJAVYAAAAAAAAB6bppQi8AAAAAAD/+xDEAAAEoBlVVGCAOJcGaQM2IA" +
    "AAAK05QAACZMmnRAAAAIJkyYeP8AAAAxWOHj/8AAP/oef/4CPwVuAKBRI1vgI0cz05YQDz5WQ0MedJaztXPezoUB8B" +
    "BrhUFfER761fRgCgFISzAP/7EsQEA8VwJSQd4AAgjYQiQb/shWAjMGgL0w1AozXKFTMT8HwGAShwDxgMAUmACBiW5L" +
    "0xXC1kiTtMR/AwYZGLm+ThpPpWMYLUAjGikJho2YUaHhaiY8MV8AxGljO0VDAwUxwkNx0zRP/7EMQGg8TMIRIN/4QA" +
    "oIPiQb/wgDjhMwU0BfMgCQwgGDCYvODsNHyH6TMIo/1zbKEE5gAQYuYmxfxni6GEYJIA4GOxSYRC5hgTHPlQX7finB" +
    "M4///+mo83NNAGhJhRcaD9mWFIRpga//sSxAiDxFQfFA3/hCiVBGKBz/CFIDaYmEBgoFGFwuc7OqEEXsBkAs8S3CwK" +
    "MBjUxZEDIXUeIwJoB0MOiEwWBzDAKOrFAeAcIt2OqX2aqkoKg0KDYwjHTFEkrMwFcB5MIB4wQAAMNzs4//sQxA6DxH" +
    "QhFA5/hCiRBCJBz/CElJgBC6K+y0lbRYAJIEh0iiKmGAzq0RgAAEcYFEYKCY0RCekFAOfKjvGv3mVLAjoAHAmIyEYK" +
    "pJiuaq2YCYBFigcFgQEEI8+LCIGvdO3+fUlhqlT/+xLEFAPEoCMSDn+EIJQEIkHP8ISCEQhAAD0xXODJQlHowJ8CAB" +
    "gTRKMOAk8YXRoFPLPXjS/vcplKlQWAzASIy7XOYPqEwpgUzAYAWKYLBRxMwJcxayasclnSmJbowgdM/vDt40KMNEH/" +
    "+xDEGQPEIB8WDfuEIH6D4sG/bIQQIHVDjBBM/J7TWitoN21nTEVBizJiYwa5Zn2vkaYiwHo8hEoGYGRH00yVsPUoM2" +
    "M5XUlaDgox4RN5mDSZCxAwWMAsEmgQBwIMzytVIqGaarprzP/7EsQiA8QUHxQN+2QghYRiQb/shJUuhINASMcArmmq" +
    "jjpguwAWZ6AgkVGTY3ngVtiVWlxWhKElAmUJALCjTtgdIMDAzQgwwIYFTkwzlYVHawtZ//9Ciz2L/QMBys8Co/DT9j" +
    "EgAQMvC//7EMQrA8QIHxIN/2QoiYPiQb/sgACGhQkM2qG5zF0VtnX7WoXTMoGO7jPoB1MxFQKTLhAwIMAJGb3QsMlZ" +
    "GzW27ixy2hiImapHHsXQQYgQHhloqYKGmCDx2kouuMBlW6jtqYFnzDBw//sSxDMDw9gfFg17ZCB8g6LBr2yF0mzPCj" +
    "EEw5wTTKBgwYKMLGz44NSyX2M1dKF0FKwoBGDkZnWgdL/AxhhAsGIQyYHBJg4JHBjUl3FLYHEm7p6CEHMAKDKec4KP" +
    "WTCVBhMMBgwMBDCY//sQxD4DxAAdFg37ZCiDhCLBv2yFJORk9ICL2Oq1gFsii4oDA0tMU8jFeUDYwF4BmMHhkBAsBC" +
    "Q5oKko5BbVcJhKUhCDRQcAWQmEmJeZgEID2YGDgKBgcNztoBKAJB97qqpwV9JOkoP/+xLERwPELB8WDfuEKIgEIsG/" +
    "cIUHBuCY8YbglwGARgOwXC4kBxYYnagmTAaEz17rhNJUOGAcLlRiXeYxqgFmAwAL4yClaAUIjmI2SZkVnqtrLAkjQu" +
    "CDAQvMZwAyf5EqMCvAZjAQHTr/+xDETwPEIB8WDf+EKIiEIoHP8IWMJA06QZ0IoFnrL1s6XKj0DAUwsmNG5Txj+HMO" +
    "IFcDCJNEwaFjk6GRFh6yHLEuWYAYAI4AUYCQHBhGBlGFMCEbBitwGJvMGADAwCgJAuBWYKwGKv/7EsRWg8Q0IxQOf4" +
    "QggQQiwb/whR5dt16Ok5IACA0Q0IhGJA2AAAAABVKjmGCBWDWiRdkn1HJHpRGwrt15d3E4HTIvccYlAghepeaEwQQn" +
    "CaXS+fMDQn3MTUJneD7wdnUuwNoFUP5vNP/7EMRfg8R0IRQOf4QghIPigb9whFUm8PUyEqFyMqOrWWRXYDBSTzhxLD" +
    "kqisDISkxBTUUzLjEwMKqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq//sSxGaA" +
    "BaQlIBXhgCkSjmr3MQACqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq" +
    "qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq//sQxFeDxEw/AhzzAAgAADSAAAAEqqqqqqqqqqqqqqqqqqqq" +
    "qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq" +
    "o=",
);

/** 0.2 s of 500 Hz as AAC in an MP4. */
export const sampleM4a = bytesOf(
  "AAAAHGZ0eXBNNEEgAAACAE00QSBpc29taXNvMgAAAAhmcmVlAAACvm1kYXTeAgBMYXZjNTkuMzcuMTAwAAJUnljpKM" +
    "0JC0JB0K+fzfd8XnluSJckh63dyxxdsX7l9p19slMtorTbv7mJfo1s+siRn1kpNGShSgYGBgYGBgY2bNg0sqI3KbNy" +
    "opZZZZZZZZZZZZZZYoooooooooooooooooouATaQ2spdVlOLJcWS4Z/Pni27r/8L/fzrXF//xb/z1xrjX/9vn/T241" +
    "1YG+XWcOBITMbxoZus3nhTWZsrmDBN4GCbwMDBJUleBgYJCQa8DAwSE3lMvoWf6Yz96DE9GTyieUTzygQeeUAHvNQI" +
    "h6CEY1FFBqKKDcABOu8LGmd85v+vH+3xvXDhpdrktxy0gS677+7pm3ff3IZMwGfQBkzAO+5DJmAz+4HxmAd0AfHwBw" +
    "D8LwmCzTGv4//D/8P3//hrricbvr3u75msemsmQc/PQc57tLzzzzyUVltkUXCtkL3WUIrKGYcBAC8JQx0Ih0JPt/+H" +
    "/4fv/+uupx131ObXu751h4QPl8uKUph5p+a7e04l7VoQT20pAqUQusERKC9rBCdxGN+FRwECLxGCzTI7//D/6ef/3f" +
    "GutVL653w3Xnw8eN3kASEnIrIFrmmXMVhiXsnJFOShNUJs4QHAAPwvCeKdMPX/T/+35//X24483nmt1Nc6nL065lB8" +
    "uPHA6CKKKITTIIROSXJq0lRovWihoe0oiOAA7C8RYt0zvr+//4f/h9//3fHHl1288pKa2/ONyoC1kcdsLawwMLLUQT" +
    "qkXVyqCuVRCE7JQYBwAUYvExpisz/p+v36mtXckiSXHGtYGIw+AAsyYHtiDEZ+wAUHrAGB5+AxaHuAOPXAxa3YYces" +
    "QqNuAxaf4AFOLwsaYqs74vi5q7uSRJLcckQO6H/hPv6e8Pw2nQf4HuPg2eHJmd9x8D3J8zsIzDQMgdJ9tOgcAAADI2" +
    "1vb3YAAABsbXZoZAAAAAAAAAAAAAAAAAAAA+gAAADIAAEAAAEAAAAAAAAAAAAAAAABAAAAAAAAAAAAAAAAAAAAAQAA" +
    "AAAAAAAAAAAAAAAAQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAIAAAJNdHJhawAAAFx0a2hkAAAAAwAAAA" +
    "AAAAAAAAAAAQAAAAAAAADIAAAAAAAAAAAAAAABAQAAAAABAAAAAAAAAAAAAAAAAAAAAQAAAAAAAAAAAAAAAAAAQAAA" +
    "AAAAAAAAAAAAAAAAJGVkdHMAAAAcZWxzdAAAAAAAAAABAAAAyAAABAAAAQAAAAABxW1kaWEAAAAgbWRoZAAAAAAAAA" +
    "AAAAAAAAAArEQAACZ0VcQAAAAAAC1oZGxyAAAAAAAAAABzb3VuAAAAAAAAAAAAAAAAU291bmRIYW5kbGVyAAAAAXBt" +
    "aW5mAAAAEHNtaGQAAAAAAAAAAAAAACRkaW5mAAAAHGRyZWYAAAAAAAAAAQAAAAx1cmwgAAAAAQAAATRzdGJsAAAAan" +
    "N0c2QAAAAAAAAAAQAAAFptcDRhAAAAAAAAAAEAAAAAAAAAAAACABAAAAAArEQAAAAAADZlc2RzAAAAAAOAgIAlAAEA" +
    "BICAgBdAFQAAAAAAYSgAAGEoBYCAgAUSCFblAAaAgIABAgAAACBzdHRzAAAAAAAAAAIAAAAJAAAEAAAAAAEAAAJ0AA" +
    "AAHHN0c2MAAAAAAAAAAQAAAAEAAAAKAAAAAQAAADxzdHN6AAAAAAAAAAAAAAAKAAAAdgAAAHcAAAA4AAAANwAAAEEA" +
    "AAA1AAAAOAAAADcAAAA9AAAAOAAAABRzdGNvAAAAAAAAAAEAAAAsAAAAGnNncGQBAAAAcm9sbAAAAAIAAAAB//8AAA" +
    "Acc2JncAAAAAByb2xsAAAAAQAAAAoAAAABAAAAYnVkdGEAAABabWV0YQAAAAAAAAAhaGRscgAAAAAAAAAAbWRpcmFw" +
    "cGwAAAAAAAAAAAAAAAAtaWxzdAAAACWpdG9vAAAAHWRhdGEAAAABAAAAAExhdmY1OS4yNy4xMDA=",
);

/** 0.5 s of 500 Hz as Vorbis in Ogg, mono at 22.05 kHz. */
export const sampleVorbis = bytesOf(
  "T2dnUwACAAAAAAAAAABeYJ6lAAAAADFCZCsBHgF2b3JiaXMAAAAAASJWAAD/////wF0AAP////+qAU9nZ1MAAAAAAA" +
    "AAAAAAXmCepQEAAAAXf+vnDkD///////////////+aA3ZvcmJpcw0AAABMYXZmNTkuMjcuMTAwAQAAAB8AAABlbmNv" +
    "ZGVyPUxhdmM1OS4zNy4xMDAgbGlidm9yYmlzAQV2b3JiaXMiQkNWAQAIAACAIAoZxoDQkFUAABAAAEKIRsZQp5QEl4" +
    "KFEEfEUIeQ81Bq6SB4SmHJmPQUaxBCCN97z7333nsgNGQVAAAEAEAYBQ5i4DEJQgihGMUJUZwpCEIIYTkJlnIeOglC" +
    "9yCEEC7n3nLuvfceCA1ZBQAAAgAwCCGEEEIIIYQQQgoppRRSiimmmGLKMcccc8wxyCCDDDropJNOMqmkk44yyaij1F" +
    "pKLcUUU2y5xVhrrTXn3GtQyhhjjDHGGGOMMcYYY4wxxghCQ1YBACAAAIRBBhlkEEIIIYUUUoopphxzzDHHgNCQVQAA" +
    "IACAAAAAAEeRFMmRHMmRJEmyJEvSJM/yLM/yLE8TNVFTRVV1Vdu1fduXfdt3ddm3fdl2dVmXZVl3bVuXdVfXdV3XdV" +
    "3XdV3XdV3XdV3XdSA0ZBUAIAEAoCM5jiM5jiM5kiMpkgKEhqwCAGQAAAQA4CiO4jiSIzmWY0mWpEma5Vme5WmeJmqi" +
    "B4SGrAIAAAEABAAAAAAAoCiK4iiOI0mWpWma56meKIqmqqqiaaqqqpqmaZqmaZqmaZqmaZqmaZqmaZqmaZqmaZqmaZ" +
    "qmaZqmaZpAaMgqAEACAEDHcRzHURzHcRzJkSQJCA1ZBQDIAAAIAMBQFEeRHMuxJM3SLM/yNNEzPVeUTd3UVRsIDVkF" +
    "AAACAAgAAAAAAMDxHM/xHE/yJM/yHM/xJE/SNE3TNE3TNE3TNE3TNE3TNE3TNE3TNE3TNE3TNE3TNE3TNE3TNE3TNE" +
    "3TgNCQVQAAAgAAIIhChjEgNGQVAAAEAIAQopEx1CklwaVgIcQRMdQh5DyUWjoInlJYMiY9xRqEEML33nPvvfceCA1Z" +
    "BQAAAQAQRoGDGHhMghBCKEZxQhRnCoIQQlhOgqWch06C0D0IIYTLubece++9B0JDVgEAgAAADEIIIYQQQgghhJBCSi" +
    "mFlGKKKaaYcswxxxxzDDLIIIMOOumkk0wq6aSjTDLqKLWWUksxxRRbbjHWWmvNOfcalDLGGGOMMcYYY4wxxhhjjDGC" +
    "0JBVAAAIAABhkEEGGYQQQkghhZRiiinHHHPMMSA0ZBUAAAgAIAAAAMBRJEVyJEdyJEmSLMmSNMmzPMuzPMvTRE3UVF" +
    "FVXdV2bd/2Zd/2XV32bV+2XV3WZVnWXdvWZd3VdV3XdV3XdV3XdV3XdV3XdR0IDVkFAEgAAOhIjuNIjuNIjuRIiqQA" +
    "oSGrAAAZAAABADiKoziO5EiO5ViSJWmSZnmWZ3map4ma6AGhIasAAEAAAAEAAAAAACiKojiK40iSZWma5nmqJ4qiqa" +
    "qqaJqqqqqmaZqmaZqmaZqmaZqmaZqmaZqmaZqmaZqmaZqmaZqmaZomEBqyCgCQAADQcRzHcRTHcRxHciRJAkJDVgEA" +
    "MgAAAgAwFMVRJMdyLEmzNMuzPE30TM8VZVM3ddUGQkNWAQCAAAACAAAAAABwPMdzPMeTPMmzPMdzPMmTNE3TNE3TNE" +
    "3TNE3TNE3TNE3TNE3TNE3TNE3TNE3TNE3TNE3TNE3TNE3TNCA0ZCUAAAQAgCDHtIMkCYSgguQZxBzEpBmFoILkOgYl" +
    "xeQhp6Bi5DnJmEHkgtJFpiIIDVkRAEQBAADGIMYQc8g5J6WTFDnnpHRSGgihpY5SZ6m0WmLMKJXaUq0NhI5SSC2jVG" +
    "ItrXbUSq0ltgIAAAIcAAACLIRCQ1YEAFEAAIQxSCmkFGKMOcgcRIwx6BhkhjEGIXNOQccchVQqBx11UFLDGHOOQaig" +
    "g1Q6R5WDUFJHnQAAgAAHAIAAC6HQkBUBQJwAgEGSNM3SNM+zNM/zPFFUVU8UVdUSPdP0TFNVPdNUVVM1ZVdUTVm2PN" +
    "E0PdNUVc80VVU0Vdk1TdV1PVW1ZdNVdVl0Vd12bdm3XVkWbk9VZVtUXVs3VVfWVVm2fVe2bV8SRVUVVdV1PVV1XdV1" +
    "ddt0XV33VFV2TdeVZdN1bdl1ZVtXZVn4NVWVZdN1bdl0Xdl2ZVe3VVnWbdF1fV2VZeE3Zdn3ZVvXfVm3lWF0XdtXZV" +
    "n3TVkWftmWhd3VdV+YRFFVPVWVXVFVXdd0XVtXXde2NdWUXdN1bdlUXVlWZVn3XVfWdU1VZdmUZds2XVeWVVn2dVeW" +
    "dVt0XV03ZVn4VVfWdVe3jWO2bV8YXVf3TVnWfVWWdV/WdWGYddvXNVXVfVN2feF0ZV3Yfd8YZl0Xjs91fV+VbeFYZd" +
    "n4deEXllvXhd9zXV9XbdkYVtk2ht33jWH2feNYddsYZls3urpOGH5hOG7fOKq2LXR1W1he3Tbqxk+4jd+oqaqvm65r" +
    "/KYs+7qs28Jw+75yfK7r+6osG78q28Jv67py7L5P+VzXF1ZZFobVloVh1nVh2YVhqdq6Mry6bxyvrSvD7QuN31eGqm" +
    "0by6vbwjD7tvDbwm8cu7EzBgAADDgAAASYUAYKDVkRAMQJAFgkyfMsyxJFy7JEUTRFVRVFUVUtTTNNTfNMU9M80zRN" +
    "U3VF01RdS9NMU/M009Q8zTRN1XRV0zRlUzRN1zVV03ZFVZVl1ZVlWXVdXRZN05VF1XRl01RdWXVdV1ZdV5YlTTNNzf" +
    "NMU/M80zRV05VNU3Vdy/NUU/NE0/VEUVVVU1VdU1VlV/M8U/VETzU9UVRV0zVl1VRVWTZV05ZNU5Vl01Vt2VVlV5Zd" +
    "2bZNVZVlUzVd2XRd13Zd13Zd2RV2SdNMU/M809Q8TzVNU3VdU1Vd2fI81fREUVU1TzRVVVVd1zRVV7Y8z1Q9UVRVTd" +
    "RU03RdWVZVU1ZF1bRlVVV12TRVWXZl2bZd1XVlU1Vd2VRdWTZVU3ZdV7a5siqrnmnKsqmqtmyqquzKtm3rruvqtqia" +
    "smuaqmyrqqq7smvrvizLtiyqquuarirLpqrKtizLui7LtrCrrmvbpurKuivLdFm1Xd/2bbrquravyq6vu7Js667t6r" +
    "Ju277vmaYsm6op26aqyrIsu7Zty7IvjKbp2qar2rKpurLtuq6uy7Js26JpyrKpuq5tqqYsy7Js+7Is27bqyrrs2rLt" +
    "u64s27JtC7vsCrOvurKtu7JtC6ur2rbs2z5bV3VVAADAgAMAQIAJZaDQkJUAQBQAAGAMY4xBaJRyzjkIjVLOOQchcw" +
    "5CCKlkzkEIoaTMOQilpJQ5B6GUlEIIpaTUWgihlJRaKwAAoMABACDABk2JxQEKDVkJAKQCABgcR9NM03Vl2RgWyxJF" +
    "VZVl2zaGxbJEUVVl2baFYxNFVZVl29Z1NFFUVVm2bd1XjlNVZdm2fV04MlVVlm1b130jVZZtW9eFoZIqy7Zt675RSb" +
    "ZtXTeG46gk27bu+75xLPGFobAslfCVXzgqgQAA8AQHAKACG1ZHOCkaCyw0ZCUAkAEAABiklFFKKaOUUkopxpRSjAkA" +
    "ABhwAAAIMKEMFBqyIgCIAgAAnHPOOeecc84555xzzjnnnHPOOecYY4wxxhhjjDHGGGOMMcYYY4wxxhhjjDHGGGOMMc" +
    "YEAOxEOADsRFgIhYasBADCAQAAhBSCklIppZQSOeeklFJKKaWUyEEIpZRSSimlRNJJKaWUUkoppXFQSimllFJKKaGU" +
    "UkoppZRSSgmllFJKKaWUUkoppZRSSimllFJKKaWUUkoppZRSSimllFJKKaWUUkoppZRSSimllFJKKaWUUkoppZRSSi" +
    "mllFJKKaWUUkoppZRSSimllFJKKaWUUkoBACYPDgBQCTbOsJJ0VjgaXGjISgAgNwAAUIo5xiSUkEpIJYQQSuUYhM5J" +
    "CSm1VkIKrYQKOmido5BSS62VlEpJmYQQQiihhFJaKSW1UjIIoYRQSgghpVJKCaFlUEIKJZSUUkkttFRKySCEUFoJqZ" +
    "XUWgollZRBKamEklIqrbWUSkqtg9JSKa211kpKIZWWUgelpJZSKaW1FkprrbVOUiktpNZSa62VVkopnaWUSkmttZZa" +
    "aymlVkIprbTSWikltdZSay2V1FpLraXWUmutpdZKKSWlllprrbWWWioptZRCKaWVkkJqqaXWSiothNBSSaWVVlprKa" +
    "WUSigllZRaKqm1llJopYXSSkklpZZKKiml1FIqoZQSUiqhldRSa6mllkoqLbXUUiuplJZKSqkUAAB04AAAEGBEpYXY" +
    "acaVR+CIQoYJKAAAEAQAGIiQmUCgAAoMZADAAUKCFABQWGAoXeiCECJIF0EWD1w4ceOJG07o0AYAGIiQmQChGCIkZA" +
    "PABEWFdACwuMAoXeiCECJIF0EWD1w4ceOJG07o0AIBAAAAAAACAB8AAAcGEBHRXIbGBkeHxwdIiAgAAAAAAAAAAAAA" +
    "AIBPZ2dTAAQRKwAAAAAAAF5gnqUCAAAAMLDtBxcaFhUVFRUWFRUVFhUWFRUWFRUVFRUYNzpXopEZcCYvYnAEwPtlAA" +
    "AARJ/lkWI9j34ATl2q+X8B7mSv4QiAKOkJAAAAQP4PAE5dqvm8Au7kLHAEgDIXAAAAAPRPD05dqvl/Ae5kr+EIAP0A" +
    "AAAAYJb4AE5dqvl/Ae5kr+EIAH0EAAAAoJq4AE5dqvm8Au7kLHAEgD4YAAAAAOzHDk5dqsUvwJ30NRwBECWRAAAAAF" +
    "L+DwBOXar5vALu5CxwBICuAgAAAKC/dwBOXar5fwHuZK/hCAB9AwAAADCzPABOXar5vQLuZK/gCAB9BQAAAIDq3h5O" +
    "Xar5fwHuZK/hCIAswwEAAABA1iUATl2q+b0C7uSs4AgAZUwAAAAAsncDTl2q+X8B7mSv4QgAfRUAAACAarMbAE5dqv" +
    "l/Ae5kr+EIAP0EAAAAYFYvAE5dqnm/Au7kWuAIAGU2AQAAAOjWDk5dqsUvwJ30NRwBkCUZAAAAACLrEgBOXar5vALu" +
    "5CxwBICuJQAAAADbtgFOXarFL8Cd9Bs4AkCfAAAAAFTtBwBOXar5vQLuZK/gCAD9AgAAAIBZjw1OXar5vQLuZK/gCI" +
    "AoWQIAAACQZwFOXar5vQLuZK/gCAAlDwAAAADytgdGXWxmM2Akn4CtIwB0AwAAwHzruibi9wceSeiOjm41km/I4gjA" +
    "6tI1KAqdAHD1bdu2X3Nb+zbNy8vLy/C8v78nASwuLxcBPO/vAqAHmAoA",
);

/** How a test's WAV stores its samples. */
export interface WavForm {
  readonly rate: number;
  readonly channels: number;
  readonly bits: 8 | 16 | 24 | 32;
  readonly float?: boolean;
}

function writeSample(view: DataView, at: number, value: number, { bits, float }: WavForm): void {
  if (float) view.setFloat32(at, value, true);
  else if (bits === 8) view.setUint8(at, Math.round(value * 127) + 128);
  else if (bits === 16) view.setInt16(at, Math.round(value * 32767), true);
  else if (bits === 32) view.setInt32(at, Math.round(value * 2147483647), true);
  else {
    const whole = Math.round(value * 8388607);
    view.setUint16(at, whole & 0xffff, true);
    view.setInt8(at + 2, whole >> 16);
  }
}

/** A WAV of a wave, the same in every channel. */
export function sampleWav(
  seconds: number,
  form: WavForm,
  wave: (time: number) => number,
): Uint8Array<ArrayBuffer> {
  const size = form.bits / 8;
  const count = Math.round(seconds * form.rate);
  const bytes = new Uint8Array(44 + count * size * form.channels);
  const view = new DataView(bytes.buffer);
  const word = (at: number, text: string): void =>
    bytes.set(
      Array.from(text, (letter) => letter.charCodeAt(0)),
      at,
    );
  word(0, "RIFF");
  view.setUint32(4, bytes.length - 8, true);
  word(8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, form.float ? 3 : 1, true);
  view.setUint16(22, form.channels, true);
  view.setUint32(24, form.rate, true);
  view.setUint32(28, form.rate * size * form.channels, true);
  view.setUint16(32, size * form.channels, true);
  view.setUint16(34, form.bits, true);
  word(36, "data");
  view.setUint32(40, bytes.length - 44, true);
  for (let place = 0; place < count; place++) {
    const value = wave(place / form.rate);
    for (let channel = 0; channel < form.channels; channel++) {
      writeSample(view, 44 + (place * form.channels + channel) * size, value, form);
    }
  }
  return bytes;
}
